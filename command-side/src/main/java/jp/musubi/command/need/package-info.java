/** What is known about one need when somebody decides about it. */
@NullMarked
package jp.musubi.command.need;

import org.jspecify.annotations.NullMarked;
