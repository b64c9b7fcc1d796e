/** What is known about persons and organizations when somebody decides about them or names them. */
@NullMarked
package jp.musubi.command.party;

import org.jspecify.annotations.NullMarked;
