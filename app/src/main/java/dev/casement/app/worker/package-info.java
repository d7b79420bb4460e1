/// The work that nobody waits for: processing webhooks, sending what is due, fetching files,
/// forgetting.
///
/// Each kind is a [Job] that a [Loop] repeats on a virtual thread of its own: again at once while
/// there is work, else when its [Signal] is raised or some time has passed. A store that fails is
/// asked again after a while; nothing makes a loop end but [Workers#close]. The jobs themselves run
/// conversations side by side.
///
/// [Workers#drain] does what is due now on the caller's thread and returns when nothing is left: a
/// clock that was moved forward is answered only then.
@NullMarked
package dev.casement.app.worker;

import org.jspecify.annotations.NullMarked;
