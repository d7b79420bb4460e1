/// Templates as Graph has them, which are the same for WhatsApp and for Messenger's utility
/// messages: [TemplatePages] reads them, [TemplateCounter] hands them in, [TemplatePayload] writes
/// a message from one.
@NullMarked
package dev.casement.meta.template;

import org.jspecify.annotations.NullMarked;
