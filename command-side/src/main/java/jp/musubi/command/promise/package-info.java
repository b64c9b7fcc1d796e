/** Promises (約束): the decision models of what may become of one, and who may say so. */
package jp.musubi.command.promise;
