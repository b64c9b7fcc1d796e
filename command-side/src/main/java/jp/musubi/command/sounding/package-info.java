/** Whether a seed or need may be approached (打診を受け付ける): a switch apart from who sees it. */
@NullMarked
package jp.musubi.command.sounding;

import org.jspecify.annotations.NullMarked;
