"""What people say of a day on paper sheets without names: the form, the sheets, their words, and what comes of them."""
