"""What students and teachers read: one page a submission, one a class, and the records other tools read."""
