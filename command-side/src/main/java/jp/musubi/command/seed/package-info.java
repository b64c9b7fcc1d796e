/** What is known about one seed when somebody decides about it. */
@NullMarked
package jp.musubi.command.seed;

import org.jspecify.annotations.NullMarked;
