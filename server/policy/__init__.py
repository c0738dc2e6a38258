"""What an office sets for all its writers: a dated file, read once at the start."""
