/// The Instagram channel: its rules, its webhooks and its way of sending. One class is public, the
/// plug-in.
@NullMarked
package dev.casement.adapter.instagram;

import org.jspecify.annotations.NullMarked;
