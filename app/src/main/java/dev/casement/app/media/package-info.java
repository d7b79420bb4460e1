/// Where the bytes of files are: in a folder beside the embedded database
/// ([dev.casement.app.media.FolderMediaStore]), or in a bucket that several machines share
/// ([dev.casement.app.media.S3MediaStore]); and what a library can tell of them: their type, and
/// for pictures a small one.
///
/// Nothing here is ever run, unpacked or converted, and no file is held in memory whole.
@NullMarked
package dev.casement.app.media;

import org.jspecify.annotations.NullMarked;
