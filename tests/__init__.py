"""What must hold. `kernel` is the suite of the rules; the other files are by part."""
