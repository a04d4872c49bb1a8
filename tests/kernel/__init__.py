"""Gnomon's accept/reject suite for its kernels."""
