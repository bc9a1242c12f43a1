"""Files that people bring and take: spreadsheets in, lists and documents out."""
