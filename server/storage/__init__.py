"""What outlives the process: token keys and the writer's settings, in one SQLite file."""
