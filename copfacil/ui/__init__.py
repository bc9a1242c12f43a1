"""What people see and touch: the desk, the wall and the kit they are made of."""
