"""What blocks with roles become: the head of an article, its body and pictures, what stands around it."""
