/** Whether a record of whatever type exists, for decisions that only name it. */
package jp.musubi.command.record;
