/** All that is held about one person, as a file for them: what stands now, and every event about or by them. */
package jp.musubi.node.personal;
