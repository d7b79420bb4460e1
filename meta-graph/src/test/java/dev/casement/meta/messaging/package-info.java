/// Tests of what Messenger and Instagram share.
@org.jspecify.annotations.NullMarked
package dev.casement.meta.messaging;
