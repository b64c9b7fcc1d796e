/** Use case: puts weights learned from decisions in force, when what was held back says that they are better. */
package jp.musubi.command.trainmatcher;
