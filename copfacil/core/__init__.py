"""The ground floor: frozen values and pure functions, nothing but the standard library."""
