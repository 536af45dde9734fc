"""`python -m tests.bench`: how fast the application is, beside its targets. Measures; asserts nothing."""
