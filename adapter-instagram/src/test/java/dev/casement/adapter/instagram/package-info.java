/// Tests of the Instagram channel.
@org.jspecify.annotations.NullMarked
package dev.casement.adapter.instagram;
