"""What runs while people are in the room: the host, the clock, the bells, the readiness check."""
