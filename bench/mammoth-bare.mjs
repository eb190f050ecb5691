// mammoth's bare conversion in a process of its own: what `extract` of a docx is measured against.
import mammoth from 'mammoth';

const { value } = await mammoth.convertToHtml({ path: process.argv[2] });
process.stdout.write(value);
