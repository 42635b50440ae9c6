/** Where a name was found. */
export const placeWords = {
  fileName: ['文件名', 'the file’s name'],
  title: ['标题', 'the title'],
  body: ['正文', 'the text'],
  exif: ['照片信息（EXIF）', 'the photo’s EXIF data'],
  picture: ['图片信息（{n}）', 'the picture’s metadata ({n})'],
  pdfAuthor: ['PDF 属性“作者”', 'the PDF’s property “Author”'],
  pdfTitle: ['PDF 属性“标题”', 'the PDF’s property “Title”'],
  pdfOther: ['PDF 属性（{n}）', 'the PDF’s properties ({n})'],
  xmp: ['文件的 XMP 信息', 'the file’s XMP data'],
  page: ['第 {n} 页', 'page {n}'],
  slide: ['第 {n} 张幻灯片', 'slide {n}'],
  notes: ['第 {n} 张幻灯片的备注', 'the notes of slide {n}'],
  sheet: ['第 {n} 个工作表', 'sheet {n}'],
  cells: ['表格单元格', 'the cells'],
  comments: ['批注或修订', 'comments or changes'],
  header: ['页眉或页脚', 'header or footer'],
  properties: ['文档属性（作者、单位）', 'the document’s properties'],
  film: ['视频信息', 'the video’s metadata'],
} as const

/** What happened; where it is missing the server's own words are shown. */
export const whatWords = {
  file_type_unknown: ['不接收这种文件（{media}）', 'Files of this type ({media}) are not taken'],
  file_type_differs: ['文件内容与扩展名不符：名为 {declared}，内容是 {found}', 'The content does not match the name: called {declared}, but is {found}'],
  file_too_large: ['文件有 {size} MB，这种文件最多 {limit} MB', '{size} MB; files of this type may have {limit} MB'],
  file_empty: ['文件是空的', 'The file is empty'],
  identity_found_name: ['盲评作品中出现选手姓名。位置：{where}', 'A work judged blind bears an entry’s name in {where}'],
  identity_found_unit: ['盲评作品中出现单位名称。位置：{where}', 'A work judged blind bears a unit’s name in {where}'],
} as const

/** What to do about it. */
export const fixWords = {
  file_type_unknown: ['请转成 {kinds} 再选。', 'Convert it to {kinds} and choose it again.'],
  file_type_differs: [
    '改扩展名不会改变内容：请用原软件另存或导出为所需格式，再重新选择。',
    'Renaming does not convert: save or export it from the program that made it and choose it again.',
  ],
  file_too_large: ['请缩短视频、降低分辨率，或分成几个文件。', 'Shorten the video, lower its resolution, or split it.'],
  too_large: ['请缩短视频、降低分辨率，或分成几个文件。', 'Shorten the video, lower its resolution, or split it.'],
  file_damaged: ['请先在本机打开看看；能打开就重新导出一份再传。', 'Open it here first; if it opens, export it again and send that.'],
  file_too_dense: ['请降低分辨率，或分成几个文件。', 'Lower its resolution, or split it.'],
  file_empty: ['请重新选择文件。', 'Choose the file again.'],
  file_active: ['请去掉宏和密码，重新导出。', 'Export it without macros and without a password.'],
  id_reused: ['请移除后重新选择。', 'Remove it and choose it again.'],
  stage_unknown: ['请刷新页面。', 'Load the page again.'],
  entry_unknown: ['编号可能已加密或已开封：请重新选择归属。', 'Codes may have been sealed or opened: choose again whose it is.'],
  identity_title: ['请改标题，再试一次。', 'Change the title and try again.'],
  identity_fileName: ['请给文件改名，再重新选择。', 'Rename the file and choose it again.'],
  identity_file: [
    '请在原软件中删去姓名和单位（含作者、批注），重新导出后再传。画面和声音里的姓名查不出来，请人工看一遍、听一遍。',
    'Remove names there (authors and comments too), export it again. Names in pictures and sound are not found: look and listen yourself.',
  ],
  other: ['文件没有保存。请处理后再试。', 'The file was not kept. Deal with it and try again.'],
} as const
