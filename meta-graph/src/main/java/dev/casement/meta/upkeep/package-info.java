/// What an account at Meta needs beside messages: its webhooks subscribed, its token known and
/// renewed, and an ear for what whoever connected it has Meta demand of us (meta-rules 5.5, 5.6,
/// 6.1, 9).
@NullMarked
package dev.casement.meta.upkeep;

import org.jspecify.annotations.NullMarked;
