"""What runs beside student code: confine, run the file, look at each target, encode. Nothing else imports it."""
