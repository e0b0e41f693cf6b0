// Drawings
