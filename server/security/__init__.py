"""Who may talk to the server: addresses, origins, tokens, pairing."""
