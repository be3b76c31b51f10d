"""Who acts and who undergoes where the sentence leaves it to the story."""
