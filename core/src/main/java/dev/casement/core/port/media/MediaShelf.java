package dev.casement.core.port.media;

import dev.casement.core.port.store.MediaStore;

/// Where files go, how their type is told, and how large they may be.
///
/// @param most how many bytes one file may have
public record MediaShelf(MediaStore store, TypeDetector types, long most) {}
