/** Whether a seed or need is open to being sounded (打診を受け付ける), apart from who may see it. */
@NullMarked
package jp.musubi.language.sounding;

import org.jspecify.annotations.NullMarked;
