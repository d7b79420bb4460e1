/// Files to and from Meta.
///
/// - [dev.casement.meta.media.LinkedFiles] opens the addresses under which Meta, or whoever wrote a
///   webhook's links, offers a file; [dev.casement.meta.media.PublicAddress] keeps it away from the
///   network that this service itself stands in.
/// - [dev.casement.meta.media.HeaderSamples] gives Meta the sample of a template's header, by the
///   upload that goes on where it broke off.
/// - [dev.casement.meta.media.Uploads] says what became of an upload.
@NullMarked
package dev.casement.meta.media;

import org.jspecify.annotations.NullMarked;
