"""What programs and editors read."""
