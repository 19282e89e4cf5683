// What a stylesheet or picture is in a test: a file name.
export default 'asset';
