UPDATE circle_invitee i SET told_place = coalesce(nullif(i.told_video_url, ''), m.video_url, '')
  FROM circle c JOIN meeting m ON m.id = c.meeting_id
 WHERE c.id = i.circle_id AND i.told_place = '@circle-mail-by-video';
ALTER TABLE circle_invitee DROP COLUMN told_video_url;
DROP FUNCTION circle_told_place(text, text);
