/// What people of a company keep for one another, and customers never see: private notes on a
/// conversation, replies saved to be used again, and who is at which conversation right now.
@NullMarked
package dev.casement.core.domain.teamwork;

import org.jspecify.annotations.NullMarked;
