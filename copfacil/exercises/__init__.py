"""One folder per exercise, data first, and the shelf that reads them."""
