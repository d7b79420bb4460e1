/// What handling files takes beyond keeping them. The bytes themselves go to
/// [dev.casement.core.port.store.MediaStore], to and from providers by
/// [dev.casement.core.port.channel.MediaTransfer].
@NullMarked
package dev.casement.core.port.media;

import org.jspecify.annotations.NullMarked;
