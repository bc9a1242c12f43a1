"""What leaves a programme between its meetings: words to paste, files to send, a pack for a portal."""
