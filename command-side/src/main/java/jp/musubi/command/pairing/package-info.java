/** What is known about one pairing, its need and its seed when somebody decides about it. */
@NullMarked
package jp.musubi.command.pairing;

import org.jspecify.annotations.NullMarked;
