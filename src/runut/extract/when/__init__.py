"""Which of the times of a sentence belongs to which of its acts."""
