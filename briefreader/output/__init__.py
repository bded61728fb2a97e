"""What programs and editors read: findings and exports."""
