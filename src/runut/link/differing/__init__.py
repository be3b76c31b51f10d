"""Where accounts of one thing cannot all be true."""
