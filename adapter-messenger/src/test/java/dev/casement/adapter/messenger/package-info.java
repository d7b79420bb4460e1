/// Tests of the Messenger channel.
@org.jspecify.annotations.NullMarked
package dev.casement.adapter.messenger;
