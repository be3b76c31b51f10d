"""Adding pages to the record from the browser: files, pasted text, addresses."""
