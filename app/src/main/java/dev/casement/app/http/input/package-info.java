/// Reads what clients send us, strictly, and names everything that is wrong with it at once.
///
/// [JsonBody] makes a tree of bytes or says where it is broken. [Fields] are the members of an
/// object: each is asked for by name and kind and gives a [Field], to which further demands are
/// made; whatever fails is noted, not thrown. When everything was asked for, [Fields#check] ends
/// the request with all faults together, members that nobody asked for among them; only after it
/// the values are taken.
///
/// ```
/// Fields in = Fields.of(JsonBody.read(bytes));
/// Field<String> name = in.text("name").required().atMost(200);
/// Field<Role> role = in.word("role", Role.class).required();
/// in.check();
/// return new Agent(name.value(), role.value());
/// ```
@NullMarked
package dev.casement.app.http.input;

import org.jspecify.annotations.NullMarked;
