"""The commands of `rambu`: one module each."""
