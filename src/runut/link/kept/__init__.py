"""What a record holds of earlier linking, and what linking writes into it."""
