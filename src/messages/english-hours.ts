/** English texts of opening hours, in a later file. */
export const hoursTexts = {
  'hours.closed': 'The help desk is closed now.',
  'hours.closed-for': 'The help desk is closed: {reason}.',
  'hours.opens.today': 'It opens today at {time}.',
  'hours.opens.tomorrow': 'It opens tomorrow at {time}.',
  'hours.opens.weekday': 'It opens on {weekday} at {time}.',
  'hours.opens.date': 'It opens on {weekday}, {date}, at {time}.',
  'hours.closes': 'The help desk closes at {time}.',
  'hours.desk': 'At the help desk that is {weekday}, {time} ({zone}).',
};
